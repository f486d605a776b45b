package org.waymark.careerpath.document;

import java.util.List;
import java.util.Optional;
import org.waymark.base.text.Sentence;

/** The id of a path whose file has none in our form. */
public final class ForeignId {

    private ForeignId() {}

    /**
     * The id that was asked for, or one from the file's own words.
     *
     * @param options may ask for an id
     * @param words what to make one from otherwise
     * @param problems takes what is wrong
     * @return empty if there is none, which is then among the problems
     */
    public static Optional<String> of(PathImportOptions options, String words, List<ImportProblem> problems) {
        String asked = options.id();
        if (asked != null && !Slug.FORM.matcher(asked).matches()) {
            problems.add(ImportProblem.ofFile(noId(asked)));
            return Optional.empty();
        }
        String id = asked != null ? asked : Slug.of(words);
        if (id.isEmpty()) {
            problems.add(ImportProblem.ofFile(ImportProblem.say("file-without-name"))
                    .onCommandLine(ImportProblem.say("option-id")));
            return Optional.empty();
        }
        return Optional.of(id);
    }

    /**
     * The sentence for somebody whose id has not the form of one.
     *
     * @param given what they wrote
     * @return what an id looks like
     */
    public static Sentence noId(String given) {
        return ImportProblem.say("no-id", given);
    }
}
