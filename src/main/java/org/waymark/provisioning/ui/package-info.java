@NullMarked
package org.waymark.provisioning.ui;

import org.jspecify.annotations.NullMarked;
