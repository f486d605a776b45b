/**
 * Questions and sets as files: YAML, which holds all that a company made of the bank, and CSV, which holds the questions.
 * Open, as Modulith lets no other module than its siblings reach a nested one that is closed, and the questions of the demo company come
 * as a file.
 *
 * <p>A file changes what it names and nothing else; what would change is shown first, and accepted as it was shown.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-24-import-as-shown.md">Decision: import as shown</a>
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "questionbank"})
@NullMarked
package org.waymark.questionbank.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
