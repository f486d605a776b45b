package org.waymark.growth.document.ui;

import org.springframework.stereotype.Component;
import org.waymark.base.privacy.OwnFileProvider;

/** One's growth among what one takes along: the file for a browser, as it has all signs and is read for the longest time. */
@Component
class GrowthFile implements OwnFileProvider {

    @Override
    public String address() {
        return GrowthDownload.HTML;
    }

    @Override
    public String link() {
        return "growth.document.pack";
    }

    @Override
    public String about() {
        return "growth.document.pack.about";
    }
}
