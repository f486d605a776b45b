package org.waymark.testing.browser;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives a test its {@link Windows} and, when it fails, says what they showed and keeps it in {@code target/browser}: where only the end
 * of a run's output is at hand, a failure tells enough.
 */
public final class WindowsExtension implements ParameterResolver, TestExecutionExceptionHandler, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(WindowsExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Windows resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Chromium chromium = test.getRoot().getStore(NAMESPACE).computeIfAbsent(Chromium.class);
        return test.getStore(NAMESPACE)
                .computeIfAbsent(Windows.class, key -> new Windows(chromium.browser(), address(test)), Windows.class);
    }

    /** Of the application in this JVM; empty where a test starts the application itself. */
    private static String address(ExtensionContext test) {
        return test.getTestClass()
                .filter(type -> type.isAnnotationPresent(WaymarkBrowserTest.class))
                .map(type -> SpringExtension.getApplicationContext(test).getBean(Environment.class))
                .map(environment -> "http://localhost:" + environment.getRequiredProperty("local.server.port"))
                .orElse("");
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        @Nullable Windows windows = test.getStore(NAMESPACE).get(Windows.class, Windows.class);
        if (windows == null || failure instanceof TestAbortedException) {
            throw failure;
        }
        throw new AssertionError(failure.getMessage() + "\nThe windows show:\n" + windows.shown(), failure);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        @Nullable Windows windows = test.getStore(NAMESPACE).get(Windows.class, Windows.class);
        if (windows == null) {
            return;
        }
        try (windows) {
            if (test.getExecutionException().isPresent()) {
                windows.keep(Path.of(
                        "target",
                        "browser",
                        test.getRequiredTestClass().getSimpleName() + "."
                                + test.getRequiredTestMethod().getName()));
            } else {
                windows.assertNothingWentWrong();
            }
        }
    }
}
