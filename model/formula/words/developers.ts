/** Words that mean no more than "developer": the structure says it, they are not kept. */
export const OXIDANTS =
  'ox|oxi|oxy|oxid|oxide|oxidant|oxydant|oxidante|ossigeno|oss|ossi|ossid|ossido|ossidante|acqua ossigenata|h2o2|developer|dev|devel|peroxide|perossido|per|oksidants|oksīds|oksids|oks|oksidētājs|' +
  'ūdeņraža pārskābe|attīstītājs|окс|окси|оксид|оксидант|оксидент|оксигент|окис|окисл|окислитель|окислителя|окислителем|окисью|окись|окисник|окислювач|окислювача|окислювачем|перекись|пероксид|проявитель|проявник|пергидроль';

/** What develops and has a name worth keeping. */
export const NAMED_DEVELOPERS =
  'Welloxon|Welloxon Perfect|Веллоксон|Color Touch Emulsion|Emulsion|Emulsione|Emulsija|Эмульсия|Емульсія|Activator|Activating Lotion|Attivatore|Rivelatore|Révélateur|Revelateur|' +
  'Aktivators|Активатор|Активатора|Diactivateur|Dia Activateur|Oxigent|Oxydo|Cremoxid|Cream Developer|Creme Developer|Crème Developer|Processing Solution|Shades EQ Processing Solution|Igora Oil Developer|' +
  'Oil Developer|Vibrance Activator|Igora Vibrance Activator|Oxydant Creme|Oxydant Crème|Blondme Developer|Oxilan|Oxibel|Oxycream|Oxyd|Krem-Oksid|Крем-Оксид|Крем Оксид|Крем-Окислитель|Оксидант-Эмульсия|Catalyzer|Lotion|Лосьон|Lozione|Losjons|Диактиватор|Діактиватор|Oxido';

export const VOLUMES =
  'vol|vols|volume|volumes|volumi|volume developer|v|об|объем|объёма|объемов|обєм|обєму|обємів|tilp|tilpuma|tilpums|вол|воль';

export const PERCENTS = 'pct|percent|per cento|процент|процента|процентов|проц|відсоток|відсотки|відсотків|procenti|procentu|proc';
