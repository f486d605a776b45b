package org.waymark.questionbank.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of a set. What is null is left as it is.
 *
 * @param line where it begins
 * @param id empty for one that is new and has no id yet
 */
record FileSet(
        long line,
        String id,
        @Nullable String name,
        @Nullable String about,
        @Nullable String hidden,
        @Nullable List<String> questions,
        @Nullable List<String> agenda) {}
