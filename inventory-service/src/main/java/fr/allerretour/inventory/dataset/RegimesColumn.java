package fr.allerretour.inventory.dataset;

import fr.allerretour.inventory.vocabulary.Regime;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Regimes as one column, separated by blanks, in the order of the list of regimes. */
@Converter
final class RegimesColumn implements AttributeConverter<Set<Regime>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Regime> regimes) {
        return regimes.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    @Override
    public Set<Regime> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Regime::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Regime.class)));
    }
}
