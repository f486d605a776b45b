package org.waymark.meeting.wrapup;

import java.time.LocalDate;
import java.util.Map;
import org.waymark.meeting.wrapup.ConversationMap.Growth;
import org.waymark.questionbank.Kind;

/**
 * When two people last talked about what; what never was is missing.
 *
 * @param kinds kinds of conversation
 * @param growth what of growth
 */
record LastTalked(Map<Kind, LocalDate> kinds, Map<Growth, LocalDate> growth) {}
