/**
 * What programs that watch over the portal are told: metrics for Prometheus, and traces by OTLP. Both are off until somebody asks for
 * them, and neither knows a person, an address with what it names, or a word that anybody wrote.
 *
 * <p>A module's own meter is a {@code MeterBinder}, a bean. Its labels have few values, which are known when it is written.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-metrics-and-traces.md">Decision: metrics and traces</a>
 */
@NullMarked
package org.waymark.base.telemetry;

import org.jspecify.annotations.NullMarked;
