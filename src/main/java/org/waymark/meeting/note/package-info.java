/**
 * What is written down of one-on-ones: notes for both of two people, and what somebody keeps of others for
 * themselves.
 */
@ApplicationModule(allowedDependencies = {"base", "sharing", "meeting.series", "meeting.wrapup"})
@NullMarked
package org.waymark.meeting.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
