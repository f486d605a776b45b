package org.waymark.testing;

import java.util.List;
import java.util.stream.Collectors;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;

/** A ladder with nothing on it but roles, for tests in which people hold one. */
public final class TinyLadder {

    private TinyLadder() {}

    /**
     * Imports the ladder; the second time changes nothing.
     *
     * @param id of the path, also the first part of its roles' addresses
     * @param roles ids of its roles, from the ground up
     */
    public static void has(PathImport imports, String id, String... roles) {
        String rungs = List.of(roles).stream()
                .map(role -> "  - {id: " + role + ", title: " + role + ", level: 1}\n")
                .collect(Collectors.joining());
        String ladder = "format: waymark/path/1\nid: " + id + "\nname: " + id
                + "\ncompetencies:\n  - {id: craft, name: Craft}\nroles:\n" + rungs;
        if (!RunAs.operator(() -> imports.apply(ladder, PathImportOptions.NONE)).isFine()) {
            throw new IllegalStateException("The tiny ladder does not import");
        }
    }
}
