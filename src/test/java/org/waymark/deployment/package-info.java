/** What stands beside the portal for whoever runs it: settings, Kubernetes, a release. */
@NullMarked
package org.waymark.deployment;

import org.jspecify.annotations.NullMarked;
