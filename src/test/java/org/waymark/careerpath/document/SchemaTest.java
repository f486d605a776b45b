package org.waymark.careerpath.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.careerpath.LadderFiles;
import org.waymark.testing.Browser;
import org.waymark.testing.WaymarkServerTest;

@WaymarkServerTest
class SchemaTest {

    @LocalServerPort
    int port;

    @Test
    void editors_read_the_schema_without_signing_in() {
        HttpResponse<String> answer = new Browser(port).get("schema/path.schema.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.body()).isEqualTo(LadderFiles.resource("/META-INF/resources/schema/path.schema.json"));
    }
}
