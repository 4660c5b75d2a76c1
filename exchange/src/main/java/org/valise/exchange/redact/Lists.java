package org.valise.exchange.redact;

import org.valise.schemas.v1.AggregateReport;
import org.valise.schemas.v1.CalibreLine;
import org.valise.schemas.v1.CategoryLine;
import org.valise.schemas.v1.CountryOfManufactureLine;
import org.valise.schemas.v1.FindCountryLine;
import org.valise.schemas.v1.FindKind;
import org.valise.schemas.v1.FindKindLine;
import org.valise.schemas.v1.FirearmCategory;
import org.valise.schemas.v1.PlainCalibre;
import org.valise.schemas.v1.QuantityBand;
import org.valise.schemas.v1.Tally;

/** Writes the lines of a report. */
record Lists(Profile.Counts counts) {
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;

    void add(AggregateReport report, Profile.Part part, String value, int number) {
        switch (part) {
            case CATEGORY -> {
                CategoryLine line = new CategoryLine();
                line.setCategory(FirearmCategory.fromValue(value));
                line.setAmount(tally(number));
                report.getByCategory().add(line);
            }
            case CALIBRE -> {
                CalibreLine line = new CalibreLine();
                line.setCalibre(PlainCalibre.fromValue(value));
                line.setAmount(tally(number));
                report.getByCalibre().add(line);
            }
            case COUNTRY_OF_MANUFACTURE -> {
                CountryOfManufactureLine line = new CountryOfManufactureLine();
                line.setCountryOfManufacture(value);
                line.setAmount(tally(number));
                report.getByCountryOfManufacture().add(line);
            }
            case FIND_COUNTRY -> {
                FindCountryLine line = new FindCountryLine();
                line.setFindCountry(value);
                line.setAmount(tally(number));
                report.getByFindCountry().add(line);
            }
            case FIND_KIND -> {
                FindKindLine line = new FindKindLine();
                line.setFindKind(FindKind.fromValue(value));
                line.setAmount(tally(number));
                report.getByFindKind().add(line);
            }
        }
    }

    Tally tally(int number) {
        Tally tally = new Tally();
        if (counts == Profile.Counts.EXACT) {
            tally.setCount(number);
        } else {
            tally.setBand(band(number));
        }
        return tally;
    }

    private static QuantityBand band(int number) {
        if (number < TEN) {
            return QuantityBand.ONE_TO_NINE;
        }
        if (number < HUNDRED) {
            return QuantityBand.TENS;
        }
        return number < THOUSAND ? QuantityBand.HUNDREDS : QuantityBand.THOUSANDS;
    }
}
