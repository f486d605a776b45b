package org.waymark.notification;

import org.jspecify.annotations.Nullable;
import org.waymark.meeting.calendar.Invitations;

/**
 * What a mail says: links and counts, never what somebody wrote.
 *
 * @param subject the subject line
 * @param text plain text
 * @param off what switches such mail off
 * @param calendar what calendar programs read instead; null for a mail that is no invitation
 */
record MailText(String subject, String text, MailOff off, Invitations.@Nullable Part calendar) {}
