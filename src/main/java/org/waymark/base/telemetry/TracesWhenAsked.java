package org.waymark.base.telemetry;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Leaves everything out that makes traces until somebody says where they go: without it each request would be followed for nobody. Spring
 * makes it, before there is any bean.
 */
class TracesWhenAsked implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String ENDPOINT = "waymark.traces.endpoint";

    private boolean isAsked;

    @Override
    public void setEnvironment(Environment environment) {
        isAsked = StringUtils.hasText(environment.getProperty(ENDPOINT));
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            kept[i] = isAsked || name == null || !makesTraces(name);
        }
        return kept;
    }

    private static boolean makesTraces(String configuration) {
        return configuration.startsWith("org.springframework.boot.micrometer.tracing.")
                || configuration.startsWith("org.springframework.boot.opentelemetry.");
    }
}
