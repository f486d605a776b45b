package org.waymark.careerpath.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that could hold a ladder: YAML, or Markdown below front matter in YAML.
 *
 * @param yaml the file's or the front matter's entries
 * @param body the Markdown below the front matter, null for a file that is YAML alone
 */
record PathSource(YamlFile yaml, @Nullable String body) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FENCE = "---";

    static Optional<PathSource> parse(String content, List<ImportProblem> problems) {
        String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        List<String> lines = text.lines().toList();
        if (!lines.isEmpty() && lines.getFirst().stripTrailing().equals(FENCE)) {
            for (int end = 1; end < lines.size(); end++) {
                if (lines.get(end).stripTrailing().equals(FENCE)) {
                    String body = String.join("\n", lines.subList(end + 1, lines.size()));
                    return YamlFile.parse(String.join("\n", lines.subList(1, end)), 1, problems)
                            .map(yaml -> new PathSource(yaml, body.strip()));
                }
            }
        }
        return YamlFile.parse(text, 0, problems).map(yaml -> new PathSource(yaml, null));
    }
}
