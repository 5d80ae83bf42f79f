import { lettersOf, plainOf } from './letters.ts';
import { plainSkeleton } from './skeleton.ts';

/**
 * Given names that one person goes by: short forms, and the Russian and Ukrainian forms of one name where they are more than
 * another spelling. A line each. Sources: А. В. Суперанская, «Словарь русских личных имён» (2004); Л. Г. Скрипник,
 * Н. П. Дзятківська, «Власні імена людей» (2005); short forms in daily use in Latvia, Italy and England.
 */
const KIN = `
Елена Олена Лена Алена
Наталья Наташа Ната
Татьяна Тетяна Таня
Анна Ганна Аня
Мария Маша Маруся Марійка
Екатерина Катерина Катя Катруся
Анастасия Настя Стася
Ольга Оля
Ирина Ира
Светлана Світлана Света Світа
Людмила Люда Люся Мила
Юлия Юля
Виктория Вика
Ксения Ксюша
Оксана Ксюша
Дарья Дарина Даша
Софья София Соня
Александра Олександра Саша Шура
Евгения Женя
Галина Галя
Надежда Надія Надя
Любовь Любов Люба
Валентина Валя
Маргарита Рита
Елизавета Лиза
Антонина Тоня
Зинаида Зина
Тамара Тома
Александр Олександр Саша Сашко Шура
Алексей Олексій Лёша Алёша
Дмитрий Дмитро Дима Митя
Сергей Сергій Серёжа
Андрей Андрій
Николай Микола Коля
Михаил Михайло Миша
Владимир Володимир Вова Володя
Евгений Євген Женя
Павел Павло Паша
Пётр Петро Петя
Василий Василь Вася
Иван Ваня
Григорий Гриша
Юрий Юра
Виктор Витя
Константин Костянтин Костя
Вячеслав Слава
Ярослав Слава
Владислав Влад Слава
Анатолий Анатолій Толя
Георгий Гоша Жора
Максим Макс
Роман Рома
Борис Боря
Илья Ілля
Фёдор Федір Федя
Даниил Данило Даня
Матвей Матвій
Elizabete Betija Līze
Katrīna Kate
Jānis Jancis
Mārtiņš Mārcis
Roberts Robis
Giuseppe Beppe Peppe Pino
Giuseppina Giusy Pina
Francesco Franco
Francesca Franca
Giovanni Gianni
Vincenzo Enzo
Antonio Tonino
Luigi Gigi
Alessandro Sandro
Alessandra Sandra
Elisabetta Betta
Domenico Mimmo
Lorenzo Renzo
Elizabeth Liz Beth Betty
Katherine Kate
William Bill Will
Robert Bob Rob
Margaret Maggie
James Jim
Michael Mike
Alexander Alex
Jennifer Jenny
`;

const byName = new Map<string, Set<string>>();
for (const line of KIN.trim().split('\n')) {
  const skeletons = line.split(' ').map((name) => plainSkeleton(plainOf(lettersOf(name).text)));
  for (const one of skeletons) byName.set(one, new Set([...(byName.get(one) ?? []), ...skeletons]));
}

/** Skeletons of the other names of somebody with a name of this skeleton. */
export function kinOf(skeleton: string): readonly string[] {
  return [...(byName.get(skeleton) ?? [])].filter((one) => one !== skeleton);
}
