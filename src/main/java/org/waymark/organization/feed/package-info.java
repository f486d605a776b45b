/**
 * Feeds of people: files that appear in a folder or are sent with a token, read at night under the rules of an import by hand. One that
 * would change more than a stated share changes nothing until an administrator has looked at it. Open, as the pages of people and
 * mail tell what became of them, and as whoever keeps the tokens brings them.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-12-01-feeds-of-people.md">Decision: feeds of people</a>
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "organization", "organization.importing"})
@NullMarked
package org.waymark.organization.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
