package org.waymark.company;

import org.springframework.stereotype.Component;
import org.waymark.base.setup.SetUpKey;
import org.waymark.base.setup.SetUpState;
import org.waymark.base.setup.SetUpStep;

/** Whether the company has a name in its portal. */
@Component
class CompanyNameStep implements SetUpStep {

    private final CompanyProfiles company;

    CompanyNameStep(CompanyProfiles company) {
        this.company = company;
    }

    @Override
    public SetUpKey key() {
        return SetUpKey.NAME;
    }

    @Override
    public SetUpState state() {
        String name = company.current().name();
        return name.isEmpty() ? SetUpState.open("company.set-up.open") : SetUpState.done("company.set-up.done", name);
    }

    @Override
    public String address() {
        return "admin/company";
    }
}
