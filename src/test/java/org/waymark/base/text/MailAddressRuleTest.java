package org.waymark.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "o'brien+hr@x.example",
                "r&d@x.example",
                "jörg@x.example",
                "ada@müller.example",
                "ada@xn--mller-kva.example",
                "İsmail@x.example",
                "a.b-c_d=e@sub.x.example",
                "{x}|~!#$%*/?^`@x.example",
                "王@x.example"
            })
    void is_an_address(String address) {
        assertThat(MailAddressRule.read(" " + address + "\u00a0")).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@x.example",
                "ada@",
                "ada@example",
                "a da@x.example",
                "a@b@x.example",
                "ada@.org",
                "ada@x..example",
                ".ada@x.example",
                "ada.@x.example",
                "a..b@x.example",
                "ada@x.example\u200b",
                "a\u0000da@x.example",
                "ada@x_y.example",
                "<ada@x.example>",
                "ada@x.example,ben@x.example",
                "0123456789012345678901234567890123456789012345678901234567890123456789@x.example"
            })
    void is_none(String text) {
        assertThat(MailAddressRule.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.ORG,ada@example.org",
        "İsmail@x.example,ismail@x.example",
        "jo\u0308rg@x.example,JÖRG@x.example",
        "ada@müller.example,ada@XN--MLLER-KVA.example",
        "ada@Mu\u0308LLER.example,ada@müller.example"
    })
    void are_the_same(String one, String other) {
        assertThat(MailAddressRule.key(one)).isEqualTo(MailAddressRule.key(other));
    }

    @ParameterizedTest
    @CsvSource({"ada@x.example,ade@x.example", "ısmail@x.example,ismail@x.example", "ada@x.example,ada@y.example"})
    void are_not_the_same(String one, String other) {
        assertThat(MailAddressRule.key(one)).isNotEqualTo(MailAddressRule.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Tomas Reyl,\u0422omas Reyl",
        "Tomas Reyl,tomas  reyl",
        "Tomas Reyl,T\u043emas-Reyl",
        "Ivan I,lvan l",
        "Cafe\u0301 Noir,Café Noir",
        "\uff21da,Ada"
    })
    void names_that_look_alike_have_one_skeleton(String one, String other) {
        assertThat(Skeleton.of(one)).isEqualTo(Skeleton.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Tomas Reyl,Thomas Reyl", "Ada Lind,Ada Lund", "王,玉"})
    void names_that_differ_have_two(String one, String other) {
        assertThat(Skeleton.of(one)).isNotEqualTo(Skeleton.of(other));
    }
}
