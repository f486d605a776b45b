package org.waymark.identity.signon;

import java.io.Serializable;
import java.time.Instant;

/**
 * That a provider of the page waits for a second administrator.
 *
 * @param changedBy who entered it, or changed whom it stands for, last
 * @param changedAt when that was
 * @param releasable whether the viewer is somebody else, or has nobody else who could
 */
public record ProviderWait(String changedBy, Instant changedAt, boolean releasable) implements Serializable {}
