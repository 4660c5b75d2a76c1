package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.cli.Typed.valise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stewards and members of a small federation, as they type on one machine. */
final class Stewards {
    private static final Pattern FINGERPRINT = Pattern.compile("([0-9a-f]{4} ){15}[0-9a-f]{4}");

    private final Path folder;
    private String fingerprint = "";

    Stewards(Path folder) {
        this.folder = folder;
    }

    /** Three stewards of whom two must sign, and two members with a signed first edition. */
    static Stewards ofTwoMembers(Path folder) {
        Stewards stewards = new Stewards(folder);
        for (String name : List.of("one", "two", "three")) {
            done(valise("directory", "steward", "Steward " + name, "--dir", folder.resolve(name)));
        }
        Typed anchor = valise(
                "directory",
                "anchor",
                folder.resolve("one/steward.pem"),
                folder.resolve("two/steward.pem"),
                folder.resolve("three/steward.pem"),
                "--federation",
                "Test",
                "--out",
                folder.resolve("anchor.xml"));
        stewards.fingerprint = fingerprint(done(anchor));
        stewards.member("XAA");
        stewards.member("XBB");
        done(valise(
                "directory",
                "new",
                stewards.request("XAA"),
                stewards.request("XBB"),
                "--anchor",
                folder.resolve("anchor.xml"),
                "--link",
                "XAA-XBB",
                "--out",
                stewards.directory()));
        stewards.sign("one", "two");
        return stewards;
    }

    void member(String code, Object... more) {
        done(valise("ca", code, "--dir", folder.resolve("ca-" + code)));
        List<Object> words = new ArrayList<>(List.of(
                "init",
                code,
                "--host",
                "localhost",
                "--rest-port",
                "1",
                "--dir",
                folder.resolve(code),
                "--ca",
                folder.resolve("ca-" + code),
                "--anchor",
                folder.resolve("anchor.xml"),
                "--fingerprint",
                fingerprint));
        words.addAll(List.of(more));
        done(valise(words.toArray()));
    }

    void sign(String... names) {
        for (String name : names) {
            done(valise("directory", "sign", directory(), "--steward", folder.resolve(name)));
        }
    }

    /** A subcommand of {@code valise directory} on the directory's file. */
    Typed directory(String command, Object... more) {
        List<Object> words = new ArrayList<>(List.of("directory", command, directory()));
        words.addAll(List.of(more));
        return valise(words.toArray());
    }

    Path directory() {
        return folder.resolve("directory.xml");
    }

    Path request(String code) {
        return folder.resolve(code).resolve("member.xml");
    }

    /** The anchor's fingerprint, as it is read out. */
    String fingerprint() {
        return fingerprint;
    }

    /** The first fingerprint that was printed. */
    static String fingerprint(String printed) {
        Matcher found = FINGERPRINT.matcher(printed);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    static String done(Typed typed) {
        assertThat(typed.code()).as(typed.err() + typed.out()).isEqualTo(Exit.DONE);
        return typed.out();
    }

    /** What was printed with a refusal of this code. */
    static String refused(Typed typed, String code) {
        assertThat(typed.code()).as(typed.err() + typed.out()).isEqualTo(Exit.REFUSED);
        assertThat(typed.err()).contains(code);
        return typed.err();
    }
}
