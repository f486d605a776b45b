/**
 * View pieces that more than one module shows.
 *
 * <p>How pages are made of them:
 *
 * <ul>
 * <li>What only shows something is a {@code StaticHtml}: the session keeps its HTML in place of its components. The journeys'
 *     tests fail when a page holds more than 200 kB.
 * <li>What a page offers many times (points of an agenda, promises, questions) is an {@code OrderedList}, an
 *     {@code ActionList} or a {@code QuestionList}: the browser draws it from one text. Questions with a place to write are a
 *     {@code QuestionList}, whatever asks them.
 * <li>What few people unfold is a {@code LazyFold}; what is there in any case and too long for a phone a {@code Fold},
 *     whose heading says how much is in it.
 * <li>A part that comes as a bean of another module needs its elements named with {@code @Uses} on the page: the build
 *     looks for them by class.
 * <li>A place to write is a {@code WritingArea} or a {@code QuestionList}; a form that is sent as a whole keeps it with
 *     {@code DraftStorage}. What is too long stays in its field, which says by how much ({@code Longest}, {@code kept-words.ts}):
 *     no field has a {@code maxlength}, which would cut.
 * <li>What a button does is a value of an enum; what the browser says is looked up in it, and anything else refused. A button that
 *     gives words away says whom it names ({@code Press.to}).
 * <li>What is refused on purpose is said by the page that knows why; the rest is said by {@code SaidFailures}.
 * <li>A sentence that names an act or a place of the portal is a {@code LinkedSentence}: whoever may not go there reads the
 *     words alone; where something is being typed, it opens beside the page ({@code besidePage}). What it opens has an address
 *     ({@code AtAddress}, {@code ?show=…}). {@code SentencesThatLeadTest} looks for sentences that do not lead.
 * <li>A page may move while a button is pressed, as an error goes or somebody else's words come: {@code steady-press.ts}
 *     has the press count for what it began on, so no form keeps room for that.
 * <li>What a click does at once and loses something offers {@code Undo}, whose act a service checks like any other; what
 *     cannot be put back asks first.
 * <li>A day is chosen in a {@code ComingDay}, in the weeks of the region where the viewer said that they live
 *     ({@code LivingZone}), else of their browser's.
 * <li>A page that shows somebody's state registers with {@code LiveUpdates} and reads again when it is told to.
 * <li>A list that is narrowed by typing uses {@code Sought}, and {@code holds} in SQL.
 * </ul>
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-24-small-sessions.md">Decision: small sessions</a>
 * @see <a href="../../../../../../../docs/decisions/2026-11-23-words-kept-in-the-tab.md">Decision: words kept in the tab</a>
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-said-failures.md">Decision: failures are said</a>
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-undo.md">Decision: undo</a>
 * @see <a href="../../../../../../../docs/conversations.md">What to ask</a>
 */
@NullMarked
package org.waymark.base.ui;

import org.jspecify.annotations.NullMarked;
