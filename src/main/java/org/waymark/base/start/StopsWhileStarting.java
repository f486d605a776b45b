package org.waymark.base.start;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ends a start that somebody stops at the next thing that would be started. Whatever fails meanwhile, because what it needs is being
 * taken away, is not told.
 */
class StopsWhileStarting implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(StopsWhileStarting.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Start start = new Start();
        start.begin();
        context.addBeanFactoryPostProcessor(beans -> beans.addBeanPostProcessor(start));
        context.addApplicationListener(event -> {
            if (event instanceof ApplicationReadyEvent
                    || (event instanceof ApplicationFailedEvent && !StoppedWhileStarting.isStopping())) {
                start.end();
            }
        });
    }

    /** From its first bean until it is ready, or has failed by itself. */
    private static final class Start implements BeanPostProcessor {

        private final Silence silence = new Silence();
        private final Runnable said = this::say;
        private volatile boolean over;

        void begin() {
            silence.start();
            log().addTurboFilter(silence);
            // Spring Boot's own, which keeps the log open until all of them are done.
            SpringApplication.getShutdownHandlers().add(said);
        }

        void end() {
            over = true;
            SpringApplication.getShutdownHandlers().remove(said);
            log().getTurboFilterList().remove(silence);
        }

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (!over && StoppedWhileStarting.isStopping()) {
                throw new IllegalStateException("Stopped");
            }
            return bean;
        }

        private void say() {
            LOG.info("Waymark was stopped while it started");
        }

        private static LoggerContext log() {
            return (LoggerContext) LoggerFactory.getILoggerFactory();
        }
    }

    private static final class Silence extends TurboFilter {

        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] arguments,
                @Nullable Throwable failure) {
            return level.isGreaterOrEqual(Level.WARN) && StoppedWhileStarting.isStopping()
                    ? FilterReply.DENY
                    : FilterReply.NEUTRAL;
        }
    }
}
