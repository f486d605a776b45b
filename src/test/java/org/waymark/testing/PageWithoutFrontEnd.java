package org.waymark.testing;

import com.vaadin.flow.di.ResourceProvider;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Gives Vaadin an empty page to answer with where the front end is not built. */
@TestComponent
class PageWithoutFrontEnd implements ResourceProvider {

    private static final ClassLoader RESOURCES = PageWithoutFrontEnd.class.getClassLoader();

    @Override
    public @Nullable URL getApplicationResource(String path) {
        URL built = RESOURCES.getResource(path);
        return built == null && path.endsWith("webapp/index.html")
                ? RESOURCES.getResource("front-end/index.html")
                : built;
    }

    @Override
    public List<URL> getApplicationResources(String path) throws IOException {
        return Collections.list(RESOURCES.getResources(path));
    }

    @Override
    public @Nullable URL getClientResource(String path) {
        return RESOURCES.getResource(path);
    }

    @Override
    public @Nullable InputStream getClientResourceAsStream(String path) {
        return RESOURCES.getResourceAsStream(path);
    }
}
