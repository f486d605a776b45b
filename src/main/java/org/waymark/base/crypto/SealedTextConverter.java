package org.waymark.base.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class SealedTextConverter implements AttributeConverter<SealedText, byte[]> {

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable SealedText text) {
        return text == null ? null : text.ciphertext();
    }

    @Override
    public @Nullable SealedText convertToEntityAttribute(byte @Nullable [] column) {
        return column == null ? null : new SealedText(column);
    }
}
