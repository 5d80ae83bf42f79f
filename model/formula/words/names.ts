/** Names on the tubes of European and Baltic salons: known so that words beside a shade find their place. Unknown ones are read by their place. */
export const BRANDS =
  "Wella|Wella Professionals|L'Oréal|L'Oreal|Loreal|L'Oréal Professionnel|L'Oreal Professionnel|Лореаль|Schwarzkopf|Schwarzkopf Professional|Шварцкопф|" +
  'Londa|Londa Professional|Kadus|Лонда|Estel|Эстель|Естель|Estel Professional|Matrix|Матрикс|Матрікс|Redken|Goldwell|Голдвелл|Alfaparf|Alfaparf Milano|Davines|' +
  'Kaaral|Каарал|Selective|Selective Professional|Inebrya|Fanola|Framesi|Keune|Indola|Индола|Revlon|Joico|Pravana|Aveda|Paul Mitchell|Kydra|Lakme|Lakmé|Ollin|' +
  'Оллин|Concept|Концепт|Kapous|Капус|Constant Delight|Barex|Montibello|Echosline|Kevin Murphy|Kevin.Murphy|Kenra|Pulp Riot|Guy Tang|Lebel|Лебел|Hipertin|' +
  'Vitality’s|Itely|Tigi|Nook|Z.One|Milk Shake|Milkshake|Oway|Subrina|C:ehko|Cehko|Rusk|Oyster|Tefia|Nexxt|Elgon|Wunderbar|Color.me|Manic Panic|Crazy Color|Directions|' +
  'Kodi|Коди|Коді|OPI|O.P.I|CND|Shellac|Luxio|Gelish|Semilac|Neonail|Indigo|PNB|DNKa|FOX|F.O.X|Beautix|Uno|Essie|Kinetics|Lianail|Oxxi|Couture|Patrisa|TNL|Siller|' +
  'RefectoCil|Refectocil|Henna Spa|BH|Brow Henna|Thuya|Bronsun|Levissime|Igora Bonacrom|InLei|My Lamination|Lash Botox|Yumi';

export const LINES =
  'Koleston|Koleston Perfect|Koleston Perfect Me|Колестон|KP|Illumina|Illumina Color|Иллюмина|Ілюміна|Color Touch|Colour Touch|Колор Тач|CT|Shinefinity|Color Fresh|' +
  'Color Charm|Color Fresh Mask|Magma|Majirel|Мажирель|Мажіель|Мажирел|Majirouge|Majiblond|Majirel Cool Cover|Cool Cover|Inoa|Иноа|Dia Light|Dialight|Dia Richesse|Dia Color|' +
  'Диа Лайт|Диарише|Luocolor|Igora|Igora Royal|Igora Vibrance|Игора|Ігора|Vibrance|Igora Royal Absolutes|Absolutes|Essensity|BlondMe|Blond Me|Igora Zero Amm|Tbh|' +
  'De Luxe|De Luxe Silver|Deluxe|Делюкс|Princess Essex|Essex|Эссекс|Sense De Luxe|Haute Couture|Socolor|Socolor Beauty|Соколор|Color Sync|Колор Синк|Tonal Control|Coil Color|' +
  'Shades EQ|Shades|Color Gels|Color Gels Lacquers|Chromatics|Color Fusion|Cover Fusion|EQ|Topchic|Colorance|Nectaya|Elumen|@Pure Pigments|Evolution of the Color|Evolution|' +
  'Color Wear|Mask With Vibrachrom|View|Finest Pigments|A New Colour|New Colour|Baco|AAA|Maraes|Colorevo|Oligomineral|Bionic|Oro Therapy|Framcolor|Framcolor 2001|Eclectic|' +
  'So Pure|Profession|PCC|Revlonissimo|Colorsmetique|Young Color|Lumishine|Chromasilk|Vivids|Color Permanente|Materia|Luquias|Cromatone|Oalite|SP|Silk Touch|N-Joy|' +
  'Hyaluronic|Hair Colour|Colour Tones|Metallics|Gel Color|GelColor|Vinylux|Infinite Shine|Rubber Base|Illumina Me|The Color|XG|Color XG|Demi-Permanent|POP XG';

/** What goes into a bowl under its own name. A figure right after one of these is a part of the name: `Olaplex 1`. */
export const PRODUCTS =
  'Olaplex|Олаплекс|Wellaplex|Fibreplex|Bond|Bonder|Smartbond|K18|Niophlex|Epres|B3|Bond Fusion|Bond Angel|Bond Protect|Plex|Fibre Plex|Bonacure|Омолаживатель|Acidic Bonding|' +
  'Pre-Art|Equalizer|Porosity Equalizer|No. 1|Blondor|Блондор|Multi Blonde|Freelights|Multi Blond|Platinium|Platinium Plus|Blond Studio|Flashlift|Flash Lift|Light Master|Silk Lift|' +
  'Oxycur|Supermeches|Vario Blond|Blond Absolu|Lightener|Lightening Powder|Powder|Bleach|Bleach Powder|Decolorante|Polvere|Polvere Decolorante|Pudra|Pūderis|Balinātājs|' +
  'Balināšanas Pūderis|Blondēšanas Pūderis|Пудра|Порошок|Осветляющая Пудра|Блонд Пудра|Блонд|Обесцвечивающая Пудра|Обесцвечивающий Порошок|Освітлювальна Пудра|Знебарвлююча Пудра|' +
  'Clear|Клир|Клір|Кліар|Trasparente|Neutro|Caurspīdīgais|Прозрачный|Прозорий|Mixton|Mix|Mixtone|Микстон|Мікстон|Mikstons|Corrector|Корректор|' +
  'Коректор|Correttore|Korektors|Pigment|Pigments|Pigmento|Pigments Pure|Пигмент|Пігмент|Pigmente|Booster|Бустер|Kicker|Intensifier|Усилитель|Підсилювач|Oil|Olio|Eļļa|Масло|Олія|' +
  'Serum|Siero|Serums|Сыворотка|Сироватка|Ampoule|Fiala|Ампула|Ampula|Shampoo|Шампунь|Šampūns|Šampoo|Water|Acqua|Вода|Ūdens|Sweetener|Sugar|Cream|Crema Colore|Краска|Фарба|Krāsa|' +
  'Colore|Colour|Color|Краситель|Барвник|Henna|Хна|Hennē|Base Coat|Top Coat|Базовое Покрытие|Топ|База|Top|Bāze|Tops|Gel|Гель|Gels|Primer|Праймер|Praimeris|Acid|Кислота|Skābe|Acido|' +
  'Keratin|Кератин|Keratīns|Cheratina|Botox|Ботокс|Botokss|Neutralizer|Нейтрализатор|Нейтралізатор|Neutralizzante|Perm|Permanente|Перманент|Маска|Mask|Tinta|Crema|Лак|Гель-лак|Gel polish|Polish|Smalto|Laka|Gēllaka|' +
  'Masque|Maschera|Maska|Balsam|Balsamo|Balzams|Бальзам|Conditioner|Кондиционер|Кондиціонер|Ammonia|Silver|Step 1|Step 2|Step 3|Состав 1|Состав 2|Состав 3|Склад 1|Склад 2|Склад 3';
