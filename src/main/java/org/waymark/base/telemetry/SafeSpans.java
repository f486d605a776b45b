package org.waymark.base.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes from each span whatever is not known to be harmless, before it leaves the portal: addresses hold secrets and numbers of people, and
 * messages of exceptions quote what they could not work with.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(TracesWhenAsked.ENDPOINT)
class SafeSpans {

    /** The template of an address and never the address; of an exception its class. Whoever adds one looks at where its values come from. */
    private static final Set<String> TOLD =
            Set.of("method", "status", "outcome", "uri", "exception", "error", "code.function", "code.namespace");

    /** Stands between whatever makes spans and whatever sends them. */
    @Bean
    SpanExporters safeSpanExporters(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(
                exporters.orderedStream().<SpanExporter>map(SafeExporter::new).toList());
    }

    private record SafeExporter(SpanExporter exporter) implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return exporter.export(spans.stream().<SpanData>map(SafeSpan::new).toList());
        }

        @Override
        public CompletableResultCode flush() {
            return exporter.flush();
        }

        @Override
        public CompletableResultCode shutdown() {
            return exporter.shutdown();
        }
    }

    private static final class SafeSpan extends DelegatingSpanData {

        private final Attributes told;

        SafeSpan(SpanData span) {
            super(span);
            this.told = span.getAttributes().toBuilder()
                    .removeIf(SafeSpan::isUntold)
                    .build();
        }

        private static boolean isUntold(AttributeKey<?> key) {
            return !TOLD.contains(key.getKey());
        }

        @Override
        public Attributes getAttributes() {
            return told;
        }

        /** Exceptions with their messages and traces are events. */
        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public List<LinkData> getLinks() {
            return List.of();
        }

        /** Its description would be the message of an exception. */
        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }
    }
}
