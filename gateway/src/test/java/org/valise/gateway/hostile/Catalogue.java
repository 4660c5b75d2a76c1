package org.valise.gateway.hostile;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All misbehaviours, found by their package: none can be left out. Sorted by wrongdoer and name, counted from 1. */
final class Catalogue {
    static final List<String> GROUPS =
            List.of("agency", "applicant", "foreign", "network", "operator", "peer", "relay", "steward", "stolenkey");

    private Catalogue() {}

    static List<Misbehaviour> all() {
        List<Misbehaviour> all = new ArrayList<>();
        new ClassFileImporter()
                .importPackagesOf(Catalogue.class).stream()
                        .filter(found -> found.isAssignableTo(Misbehaviour.class))
                        .filter(found -> !found.getModifiers().contains(JavaModifier.ABSTRACT))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .forEach(found -> all.add(create(found)));
        return List.copyOf(all);
    }

    static List<Misbehaviour> of(String group) {
        return all().stream().filter(found -> found.group().equals(group)).toList();
    }

    private static Misbehaviour create(JavaClass found) {
        try {
            Constructor<?> constructor = found.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Misbehaviour) constructor.newInstance();
        } catch (ReflectiveOperationException notOfThisKind) {
            throw new IllegalStateException(found.getName() + " needs a constructor without parameters", notOfThisKind);
        }
    }
}
