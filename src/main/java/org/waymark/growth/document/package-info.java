/**
 * One's own growth as a document, for oneself: to read, to print, and to take along. A kind of content that belongs to growth is in it as soon as
 * it is declared; a part that knows more than its words tells them itself, as a {@link org.waymark.growth.document.GrowthChapterProvider}.
 */
@ApplicationModule(allowedDependencies = {"base", "organization", "reflection", "sharing"})
@NullMarked
package org.waymark.growth.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
