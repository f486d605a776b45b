package org.waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.testing.browser.PortalProcess;

/** The whole portal, stopped while it starts. */
class StopIT {

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL runs on port", "Tomcat initialized"})
    void whoever_stops_it_while_it_starts_reads_that_and_no_trace(String said) throws IOException {
        try (PortalProcess portal = new PortalProcess(data)) {
            assertThat(portal.stopWhenSaid(said))
                    .contains("Waymark was stopped while it started")
                    .doesNotContain("\tat ", " ERROR ", "Application run failed", "Started WaymarkApplication");
        }
    }
}
