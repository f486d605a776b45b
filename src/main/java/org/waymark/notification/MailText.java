package org.waymark.notification;

/**
 * What a mail says: links and counts, never what somebody wrote.
 *
 * @param subject the subject line
 * @param text plain text
 * @param off address of the page that switches such mail off
 */
record MailText(String subject, String text, String off) {}
