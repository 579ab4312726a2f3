package tumen.fact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tumen.fact.Unit.Dimension;

/** The units that articles use, by their names. Factors are exact by definition (NIST SP 811, the yard of 1959). */
final class Units {
    /** Each line: dimension, factor, offset, then the names; the first one is shown. An underscore is a blank. */
    private static final String TABLE = """
        SHARE 0.01 0 % percent per_cent pct percentage_points percentage_point
        SHARE 0.001 0 ‰ per_mille permille
        LENGTH 1000 0 km kilometre kilometer kilometres kilometers kms
        LENGTH 1 0 m metre meter metres meters
        LENGTH 0.1 0 dm decimetre decimeter decimetres decimeters
        LENGTH 0.01 0 cm centimetre centimeter centimetres centimeters
        LENGTH 0.001 0 mm millimetre millimeter millimetres millimeters
        LENGTH 0.000001 0 µm micrometre micrometer micrometres micrometers microns micron um
        LENGTH 0.000000001 0 nm nanometre nanometer nanometres nanometers
        LENGTH 1609.344 0 mi mile miles
        LENGTH 1852 0 nmi nautical_mile nautical_miles
        LENGTH 0.9144 0 yd yard yards
        LENGTH 0.3048 0 ft foot feet '
        LENGTH 0.0254 0 in inch inches "
        LENGTH 9460730472580800 0 ly light_year light_years light-year light-years
        LENGTH 149597870700 0 au astronomical_unit astronomical_units
        AREA 1000000 0 km² km2 sq_km sqkm square_kilometre square_kilometer square_kilometres square_kilometers km^2
        AREA 1 0 m² m2 sq_m sqm square_metre square_meter square_metres square_meters m^2
        AREA 0.0001 0 cm² cm2 sq_cm square_centimetre square_centimeter square_centimetres square_centimeters
        AREA 10000 0 ha hectare hectares
        AREA 4046.8564224 0 acres acre ac
        AREA 2589988.110336 0 mi² mi2 sq_mi square_mile square_miles
        AREA 0.09290304 0 ft² ft2 sq_ft square_foot square_feet
        VOLUME 1000000000 0 km³ km3 cubic_kilometre cubic_kilometer cubic_kilometres cubic_kilometers
        VOLUME 1 0 m³ m3 cubic_metre cubic_meter cubic_metres cubic_meters
        VOLUME 0.001 0 L l litre liter litres liters
        VOLUME 0.000001 0 ml millilitre milliliter millilitres milliliters cm³ cm3 cc
        VOLUME 0.003785411784 0 US_gal gallon gallons gal us_gallon us_gallons
        VOLUME 0.158987294928 0 bbl barrel_of_oil barrels_of_oil
        MASS 1000 0 t tonne tonnes metric_ton metric_tons
        MASS 1 0 kg kilogram kilograms kilogramme kilogrammes kilo kilos kgs
        MASS 0.001 0 g gram grams gramme grammes
        MASS 0.000001 0 mg milligram milligrams
        MASS 907.18474 0 tons ton short_ton short_tons
        MASS 0.45359237 0 lb pound_of_weight lbs
        MASS 0.028349523125 0 oz ounce ounces
        TIME 31557600 0 years year yr yrs
        TIME 315576000 0 decades decade
        TIME 3155760000 0 centuries century
        TIME 2629800 0 months month
        TIME 1209600 0 fortnights fortnight
        TIME 604800 0 weeks week
        TIME 86400 0 days day
        TIME 3600 0 h hour hours hr hrs
        TIME 60 0 min minute minutes mins
        TIME 1 0 s second seconds sec secs
        TIME 0.001 0 ms millisecond milliseconds
        TEMPERATURE 1 273.15 °C °c c celsius degrees_celsius degree_celsius degrees_centigrade deg_c
        TEMPERATURE 0.55555555555555555555555555555555556 255.37222222222222222222222222222222 °F °f f degrees_fahrenheit degree_fahrenheit
        TEMPERATURE 1 0 K k kelvin kelvins
        SPEED 0.27777777777777777777777777777777778 0 km/h kph kmh kmph kilometres_per_hour kilometers_per_hour
        SPEED 0.44704 0 mph miles_per_hour
        SPEED 1 0 m/s metres_per_second meters_per_second
        SPEED 1000 0 km/s kilometres_per_second kilometers_per_second
        SPEED 0.51444444444444444444444444444444444 0 knots knot kn kt
        POWER 1 0 W w watt watts
        POWER 1000 0 kW kw kilowatt kilowatts
        POWER 1000000 0 MW mw megawatt megawatts
        POWER 1000000000 0 GW gw gigawatt gigawatts
        POWER 745.69987158227022 0 hp horsepower
        ENERGY 1 0 J j joule joules
        ENERGY 1000 0 kJ kj kilojoule kilojoules
        ENERGY 3600000 0 kWh kwh kilowatt_hour kilowatt_hours kilowatt-hours
        ENERGY 3600000000 0 MWh mwh megawatt_hour megawatt_hours megawatt-hours
        FREQUENCY 1 0 Hz hz hertz
        FREQUENCY 1000 0 kHz khz kilohertz
        FREQUENCY 1000000 0 MHz mhz megahertz
        FREQUENCY 1000000000 0 GHz ghz gigahertz
        PRESSURE 100 0 hPa hpa mbar millibar millibars hectopascals
        PRESSURE 1000 0 kPa kpa kilopascals
        PRESSURE 100000 0 bar bars
        PRESSURE 101325 0 atm atmospheres atmosphere
        VOLTAGE 1 0 V v volt volts
        VOLTAGE 1000 0 kV kv kilovolt kilovolts
        CURRENT 1 0 A ampere amperes amp amps
        ANGLE 1 0 ° degree degrees deg
        DATA 1 0 bytes byte
        DATA 1000 0 kB kb kilobyte kilobytes
        DATA 1000000 0 MB mb megabyte megabytes
        DATA 1000000000 0 GB gb gigabyte gigabytes
        DATA 1000000000000 0 TB tb terabyte terabytes
        MONEY 1 0 USD $ us$ usd dollar dollars us_dollar us_dollars u.s._dollars united_states_dollar united_states_dollars
        MONEY 0.01 0 USD cent cents
        MONEY 1 0 EUR € eur euro euros
        MONEY 1 0 GBP £ gbp pound pounds pounds_sterling pound_sterling british_pounds
        MONEY 1 0 JPY ¥ jpy yen japanese_yen
        MONEY 1 0 CNY cny rmb yuan renminbi chinese_yuan
        MONEY 1 0 KRW ₩ krw won south_korean_won
        MONEY 1 0 INR ₹ inr rs rupee rupees indian_rupees
        MONEY 1 0 RUB ₽ rub rouble roubles ruble rubles
        MONEY 1 0 CHF chf franc francs swiss_francs
        MONEY 1 0 HK$ hk$ hkd hong_kong_dollar hong_kong_dollars
        MONEY 1 0 A$ a$ aud australian_dollar australian_dollars
        MONEY 1 0 C$ c$ cad canadian_dollar canadian_dollars
        MONEY 1 0 MNT ₮ mnt tugrik tugriks tögrög togrog
        MONEY 1 0 PLN pln zloty złoty zlotys
        MONEY 1 0 SEK sek swedish_kronor swedish_krona
        """;

    private static final Map<String, Unit> BY_NAME = byName();

    private Units() {}

    /** The unit of that name, in any case; where case tells units apart, as in mW and MW, articles mean the larger. */
    static Optional<Unit> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Unit> byName() {
        var units = new HashMap<String, Unit>();
        for (var line : TABLE.lines().toList()) {
            var words = line.split(" ", -1);
            var unit = new Unit(
                    words[3].replace('_', ' '),
                    Dimension.valueOf(words[0]),
                    new BigDecimal(words[1]),
                    new BigDecimal(words[2]));
            for (int i = 3; i < words.length; i++) {
                units.putIfAbsent(words[i].replace('_', ' ').toLowerCase(Locale.ROOT), unit);
            }
        }
        return units;
    }
}
