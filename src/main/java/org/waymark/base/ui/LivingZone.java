package org.waymark.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where whoever sees a page lives, for the weeks and the way of writing days of their region: as they said, else as their browser
 * says, else where the portal runs.
 */
public final class LivingZone {

    private LivingZone() {}

    /**
     * Takes note of where the viewer said that they live.
     *
     * @param ui their page
     * @param zone a zone of their region
     */
    public static void tell(UI ui, ZoneId zone) {
        ComponentUtil.setData(ui, ZoneId.class, zone);
    }

    /** Where the viewer of the page that is drawn lives. */
    static ZoneId current() {
        Optional<UI> ui = Optional.ofNullable(UI.getCurrent());
        return ui.map(page -> ComponentUtil.getData(page, ZoneId.class))
                .or(() -> ui.map(page -> page.getPage().getExtendedClientDetails())
                        .map(ExtendedClientDetails::getTimeZoneId)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of))
                .orElseGet(ZoneId::systemDefault);
    }
}
