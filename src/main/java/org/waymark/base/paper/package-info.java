/**
 * What people take along: tagged PDFs of A4 pages, drawn with PDFBox and read aloud in their order, and files of HTML that need nothing else.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-25-one-page-brief.md">Decision: one-page brief</a>
 */
@NullMarked
package org.waymark.base.paper;

import org.jspecify.annotations.NullMarked;
