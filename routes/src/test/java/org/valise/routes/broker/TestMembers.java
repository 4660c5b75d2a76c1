package org.valise.routes.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The members that the tests share, made once: their certificates are never changed. */
final class TestMembers {
    static final TestMember A = create("A", "A", "dns:localhost,ip:127.0.0.1");
    static final TestMember B = create("B", "B", "dns:localhost,ip:127.0.0.1");
    /** C's authority calls C what B is called: names prove nothing. */
    static final TestMember C = create("C", "B", "dns:localhost");
    /** Its certificate is for another host than the one it runs on. */
    static final TestMember ELSEWHERE = create("E", "E", "dns:elsewhere.example");

    private TestMembers() {}

    private static TestMember create(String code, String commonName, String san) {
        try {
            Path folder = Files.createTempDirectory("valise-" + code);
            TestMember member = TestMember.create(folder, code, commonName, san);
            folder.toFile().deleteOnExit();
            member.deleteOnExit();
            return member;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
