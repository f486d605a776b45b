package org.waymark.base.text;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What a text has to be that somebody writes. */
class TextRuleTest {

    @Test
    void words_fit_up_to_the_last_character_and_no_further() {
        assertThatCode(() -> TextRule.requireFits("seven?!", 7)).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextRule.requireFits("seven?!!", 7))
                .withMessage("At most 7 characters fit here");
        assertThatIllegalArgumentException().isThrownBy(() -> TextRule.requireWords("seven?!!", 7));
    }

    @Test
    void blanks_are_refused_only_where_something_has_to_be_said() {
        assertThatCode(() -> TextRule.requireFits(" \n", 7)).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextRule.requireWords(" \n", 7))
                .withMessage("A few words are needed");
    }
}
