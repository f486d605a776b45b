package org.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;

/** Lets a field take whatever somebody pastes, and says by how much it is too long: nobody but its author shortens a text. */
public final class Longest {

    private record Characters(int most) {}

    private Longest() {}

    /**
     * Says what is too long as soon as it is there.
     *
     * @param field which
     * @param longest how many characters fit
     * @param <F> a field for text
     */
    public static <F extends Component & HasValue<?, String> & HasValidationProperties & HasValidator<String>> void of(
            F field, int longest) {
        ComponentUtil.setData(field, Characters.class, new Characters(longest));
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(!isFine(field)));
    }

    /**
     * Whether what a field holds fits; says so at the field if not.
     *
     * @param field which
     * @param <F> a field for text
     * @return false if it is too long
     */
    public static <F extends Component & HasValue<?, String> & HasValidationProperties & HasValidator<String>>
            boolean isFine(F field) {
        Characters fit = ComponentUtil.getData(field, Characters.class);
        int over = fit == null ? 0 : field.getValue().length() - fit.most();
        if (fit == null || over <= 0) {
            return true;
        }
        field.setErrorMessage(field.getTranslation("base.writing.too-long", over, fit.most()));
        field.setInvalid(true);
        return false;
    }
}
