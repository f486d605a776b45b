/**
 * The pages on which people explore the ladders: the map, paths and roles, where these lead, and how they compare.
 *
 * <ul>
 * <li>Whatever shows a role or a path draws one {@code RoleDetail} or {@code PathDetail}, so that drafts and earlier
 *     versions look the same; parts of a role without a button come from {@code RoleSections}.
 * <li>What becomes of an expectation from one role to another is told by {@code Pairing}, and drawn by
 *     {@code ComparisonTable} or, without what is compared with, {@code WhatIsNew}.
 * <li>The map is a component of ours, {@code ladder-map.ts}: the server says what there is, the browser where it stands and
 *     what the address asks to see of it.
 * <li>Open, as another module says on the page of a path where somebody stands ({@link org.waymark.careerpath.ui.BesidePromotions}).
 * </ul>
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-24-map-layout.md">Decision: layout of the map</a>
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-words-that-differ.md">Decision: words that differ</a>
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "base",
            "organization",
            "careerpath",
            "careerpath.appeal",
            "careerpath.document",
            "careerpath.editing"
        })
@NullMarked
package org.waymark.careerpath.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
