package org.valise.exchange.redact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Weapons that have something in common. */
record Group(List<Weapon> weapons) {
    /** One find can have many weapons: who knows of it would know it again in its count. */
    private static final int FEWEST_DOCUMENTS = 3;

    /** All weapons that have a value for this, by that value. */
    static Map<String, Group> by(Profile.Part part, List<Weapon> weapons) {
        Map<String, Group> groups = new TreeMap<>();
        weapons.stream()
                .filter(weapon -> weapon.values().containsKey(part))
                .collect(Collectors.groupingBy(weapon -> weapon.values().get(part)))
                .forEach((value, found) -> groups.put(value, new Group(found)));
        return groups;
    }

    int size() {
        return weapons.stream().mapToInt(Weapon::quantity).sum();
    }

    /** Whether it is large enough to be told: no single weapon and no single find stands out in it. */
    boolean isLargeEnough(Profile profile) {
        return size() >= profile.minimum()
                && weapons.stream().map(Weapon::document).distinct().count() >= FEWEST_DOCUMENTS;
    }

    /** What it takes, in words. */
    static String enough(Profile profile) {
        return profile.minimum() + " weapons of " + FEWEST_DOCUMENTS + " documents";
    }
}
