package org.waymark.testbench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says plainly what is missing before TestBench refuses to load. */
class NeedsLicenceKey implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean known = System.getenv("VAADIN_PRO_KEY") != null
                || System.getProperty("vaadin.proKey") != null
                || Files.exists(Path.of(System.getProperty("user.home"), ".vaadin", "proKey"));
        if (!known) {
            throw new IllegalStateException(
                    "Vaadin TestBench needs a licence key: set VAADIN_PRO_KEY, or put the key into"
                            + " .vaadin/proKey in your home folder. Without one run ./waymark test, which shows the same.");
        }
    }
}
