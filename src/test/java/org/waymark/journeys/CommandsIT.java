package org.waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.base.command.Command;
import org.waymark.testing.browser.PortalProcess;
import org.waymark.testing.browser.PortalProcess.Printed;

/** The commands as processes of their own, beside a portal that runs and after it has stopped. */
class CommandsIT {

    @TempDir
    Path data;

    @TempDir
    Path files;

    @Test
    void imports_write_while_the_portal_runs_and_while_it_does_not() throws IOException {
        String people = Files.writeString(files.resolve("people.csv"), """
                name,email,manager
                Ada Lind,ada.lind@command.example.org,
                Bo Ek,bo.ek@command.example.org,ada.lind@command.example.org
                """).toString();
        String path = Files.writeString(files.resolve("path.yml"), """
                format: waymark/path/1
                id: commanded
                name: Commanded
                competencies:
                  - {id: craft, name: Craft}
                roles:
                  - {id: one, title: One, level: 1}
                """).toString();
        PortalProcess portal = new PortalProcess(data);
        try (portal) {
            portal.start();
            assertFine(portal.command("import", "people", people, "--apply"), "2 new, 0 changed");
        }
        assertFine(portal.command("import", "people", people), "0 new, 0 changed, 2 as they were");
        assertFine(portal.command("import", "path", path, "--apply"), "new: 3, changed: 0");
    }

    private static void assertFine(Printed printed, String expected) {
        assertThat(printed.text()).contains(expected);
        assertThat(printed.exitCode()).isEqualTo(Command.FINE);
    }
}
