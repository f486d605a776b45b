package org.waymark.testing.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;

/** Gives browser tests the ladders of the demo company, without its people. */
@TestComponent
class DemoLadders implements ApplicationRunner {

    private final PathImport ladders;

    DemoLadders(PathImport ladders) {
        this.ladders = ladders;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource ladder : new PathMatchingResourcePatternResolver().getResources("classpath:demo/paths/*.yml")) {
            String content = ladder.getContentAsString(StandardCharsets.UTF_8);
            RunAs.operator(() -> ladders.apply(content, PathImportOptions.NONE));
        }
    }
}
