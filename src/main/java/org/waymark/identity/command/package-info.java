/** What whoever runs the server does for one person. */
@NullMarked
package org.waymark.identity.command;

import org.jspecify.annotations.NullMarked;
