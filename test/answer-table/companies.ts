/**
 * A small made-up portal: one company a line, with its closed deals in words. `won 1001 2023-06-10 1200` is a won deal
 * of the sales pipeline, `renewed` a won and `lost` a lost renewal, `declined` a lost deal of the sales pipeline, `open`
 * an open renewal. A contract that ends reads `until=2024-05-31`.
 * An amount of `-` is empty; a foreign one reads `500USD` or, with its home amount, `500USD=460`; a date may be an instant.
 * All money is euros; the portal is in Berlin; June 2024 is the month under review.
 */
export const companies: readonly (readonly [id: string, name: string, ...deals: string[]])[] = [
  // Lost renewals: the amount, or the customer value where it is empty or 0.
  ['101', 'Alder', 'won 1001 2023-06-10 1200', 'lost 1002 2024-06-10 1100.50'],
  ['102', 'Birch', 'won 1003 2023-05-01 800', 'lost 1004 2024-06-03 -'],
  ['103', 'Cedar', 'won 1005 2023-05-02 900', 'lost 1006 2024-06-04 0'],
  // 00:30 of 1 June and of 1 July in Berlin: the first day of the month, and the first day after it.
  ['104', 'Dogwood', 'won 1007 2023-05-03 500', 'lost 1008 2024-05-31T22:30:00Z 500'],
  ['105', 'Elm', 'won 1009 2023-05-03 700', 'lost 1010 2024-06-30T22:30:00Z 700'],
  // Merged evidence: an absence of May, one of the same day (the lowest id opens it), one of June.
  ['107', 'Gorse', 'won 1011 2023-01-05 1000', 'lost 1012 2024-05-20 1000', 'lost 1013 2024-06-05 1000'],
  ['108', 'Hazel', 'won 1014 2023-01-05 2000', 'lost 1016 2024-06-07 400', 'lost 1015 2024-06-07 300'],
  ['109', 'Iris', 'won 1017 2023-02-01 600', 'lost 1018 2024-06-02 600', 'lost 1019 2024-06-20 600'],
  // Returns: partial, exactly half (full), not by a won 0, and a second absence.
  ['110', 'Juniper', 'won 1020 2023-02-01 1000', 'lost 1021 2024-06-03 1000', 'won 1022 2024-06-04 400'],
  ['111', 'Kapok', 'won 1023 2023-02-01 1000', 'lost 1024 2024-04-03 1000', 'won 1025 2024-06-12 500'],
  [
    '112',
    'Larch',
    'won 1026 2023-02-01 300',
    'lost 1027 2024-06-10 300',
    'won 1028 2024-06-11 0',
    'won 1029 2024-06-15 350',
  ],
  [
    '113',
    'Maple',
    'won 1030 2023-03-01 500',
    'lost 1031 2024-06-03 500',
    'won 1032 2024-06-05 500',
    'lost 1033 2024-06-25 450',
  ],
  // Replaced on the same day: a fall of exactly 10 %, of 9.999 %, none, a first purchase, a return, to nothing, two won.
  ['114', 'Nettle', 'won 1034 2023-03-01 1000', 'lost 1035 2024-06-06 1000', 'won 1036 2024-06-06 900'],
  ['115', 'Oak', 'won 1037 2023-03-01 1000', 'lost 1038 2024-06-06 1000', 'won 1039 2024-06-06 900.01'],
  [
    '116',
    'Pine',
    'won 1040 2023-03-01 1000',
    'lost 1041 2024-06-09 600',
    'lost 1042 2024-06-09 400',
    'won 1043 2024-06-09 1500',
  ],
  ['117', 'Quince', 'lost 1044 2024-06-11 200', 'won 1045 2024-06-11 700'],
  [
    '118',
    'Rowan',
    'won 1046 2023-03-01 800',
    'lost 1047 2024-03-03 800',
    'lost 1048 2024-06-13 800',
    'won 1049 2024-06-13 100',
  ],
  ['119', 'Spruce', 'won 1050 2023-03-01 600', 'lost 1051 2024-06-14 600', 'won 1052 2024-06-14 0'],
  [
    '120',
    'Teak',
    'won 1053 2023-03-01 2000',
    'lost 1054 2024-06-15 2000',
    'won 1056 2024-06-15 1700',
    'won 1055 2024-06-15 500',
  ],
  // Lost renewals of companies that had not bought by the end of that day.
  ['121', 'Ulmus', 'lost 1057 2024-06-05 300'],
  ['122', 'Vine', 'lost 1058 2024-06-05 300', 'won 1059 2024-06-06 100'],
  ['123', 'Willow', 'lost 1060 2024-06-05 300', 'lost 1061 2024-06-08 300'],
  // Lost deals of prospects; not of one who bought that day, not of a customer.
  ['124', 'Yew', 'declined 1062 2024-06-04 5000'],
  ['125', 'Zinnia', 'declined 1063 2024-06-05 -', 'declined 1064 2024-06-09 100'],
  ['126', 'Aspen', 'declined 1065 2024-06-06 900', 'won 1066 2024-06-06 90'],
  ['127', 'Beech', 'won 1067 2023-01-01 100', 'declined 1068 2024-06-06 50'],
  // A company property said so (see marks.ts): alone, beside a lost renewal, before a return, and without any deal.
  ['128', 'Clover', 'won 1069 2023-04-01 400'],
  ['129', 'Daisy', 'won 1070 2023-04-01 450', 'lost 1071 2024-06-03 450'],
  ['130', 'Erica', 'won 1072 2023-04-01 420', 'won 1073 2024-06-25 300'],
  ['131', 'Fern'],
  // A person said so (see marks.ts): alone, before a lost renewal, before a return; and undone by a person.
  ['132', 'Ginkgo', 'won 1074 2023-04-01 1000'],
  ['133', 'Holly', 'won 1075 2023-04-01 1100', 'lost 1076 2024-06-22 1100'],
  ['134', 'Ivy', 'won 1077 2023-04-01 500', 'won 1078 2024-06-20 500'],
  ['135', 'Jasmine', 'won 1079 2023-04-01 250', 'lost 1080 2024-06-11 250'],
  // Money that is foreign without a home amount, foreign with one, empty, and negative.
  ['136', 'Kale', 'won 1086 2023-05-05 500USD', 'lost 1087 2024-06-20 100'],
  ['137', 'Lily', 'won 1088 2023-05-05 500USD=460', 'lost 1089 2024-06-21 500USD=455'],
  ['138', 'Moss', 'won 1090 2023-05-05 -', 'won 1091 2023-06-05 -50'],
  // Nothing lost: an expansion on the last evening of June in Berlin, an open renewal.
  ['139', 'Nandina', 'won 1092 2023-05-05 5000', 'won 1093 2024-06-30T20:00:00Z 5500'],
  ['141', 'Olive', 'won 1094 2023-05-01 120', 'open 1095 2024-06-20 120'],
  // Joined and left within the month: outside the opening cohort.
  ['142', 'Poppy', 'won 1096 2024-06-01 100', 'lost 1097 2024-06-29 100'],
  // Renewed for less: by a fifth, by 9.999 %, by exactly 10 % of what was renewed before, on a return, twice in a day.
  ['143', 'Rush', 'won 1098 2023-05-01 1000', 'renewed 1099 2024-06-10 800'],
  ['144', 'Sage', 'won 1100 2023-05-01 1000', 'renewed 1101 2024-06-10 900.01'],
  ['145', 'Thyme', 'won 1102 2023-05-01 600', 'renewed 1103 2024-05-02 1200', 'renewed 1104 2024-06-12 1080'],
  ['146', 'Umbel', 'won 1105 2023-03-01 700', 'lost 1106 2024-03-01 700', 'renewed 1107 2024-06-14 300'],
  [
    '147',
    'Violet',
    'won 1108 2023-05-01 2000',
    'renewed 1109 2024-06-16 1500',
    'renewed 1110 2024-06-16 500',
  ],
  // Contracts that ended. 31 May and 30 days of grace: not before 1 July. 30 May: from 30 June on.
  ['148', 'Wisteria', 'won 1111 2023-06-01 500 until=2024-05-31'],
  ['149', 'Yarrow', 'won 1112 2023-06-01 600 until=2024-05-30'],
  // An open renewal protects 60 days past the end at most: to 30 May, to 29 June, to 4 July.
  ['150', 'Zelkova', 'won 1113 2023-04-01 700 until=2024-03-31', 'open 1114 2024-05-15 700'],
  ['151', 'Acacia', 'won 1115 2023-05-01 800 until=2024-04-30', 'open 1116 2024-06-05 800'],
  ['152', 'Bamboo', 'won 1117 2023-05-06 800 until=2024-05-05', 'open 1118 2024-06-10 800'],
  // Renewed before the end, without a new end; ended long ago, and then the renewal was lost, which is firmer.
  ['153', 'Cypress', 'won 1119 2023-05-01 900 until=2024-04-30', 'renewed 1120 2024-04-20 900'],
  ['154', 'Dahlia', 'won 1121 2023-01-01 400 until=2023-12-31', 'lost 1122 2024-06-21 400'],
  // Silence. Gaps of 31 and 29 days: 90 days from 1 March are usual, to 30 May.
  ['155', 'Elder', 'won 1123 2024-01-01 100', 'won 1124 2024-02-01 100', 'won 1125 2024-03-01 100'],
  // Gaps of 10 and 11 days: 31.5 days from 29 May, so to 29 June. Of 10 and 12 days: 33 days, to 1 July.
  ['156', 'Fuchsia', 'won 1126 2024-05-08 200', 'won 1127 2024-05-18 200', 'won 1128 2024-05-29 200'],
  ['157', 'Gentian', 'won 1129 2024-05-07 220', 'won 1130 2024-05-17 220', 'won 1131 2024-05-29 220'],
  // A contract that runs excuses silence; a return begins the count anew; two purchase days have no rhythm.
  [
    '158',
    'Heather',
    'won 1132 2024-01-01 300',
    'won 1133 2024-01-11 300',
    'won 1134 2024-01-21 300 until=2024-12-31',
  ],
  [
    '159',
    'Indigo',
    'won 1135 2024-01-01 150',
    'won 1136 2024-01-11 150',
    'won 1137 2024-01-21 150',
    'lost 1138 2024-02-01 150',
    'won 1139 2024-03-01 150',
  ],
  ['160', 'Juncus', 'won 1140 2024-01-01 70', 'won 1141 2024-01-01 60', 'won 1142 2024-01-11 50'],
  // Gaps of 20, 20 and 60 days: the median is 20, so 60 days from 11 April 2023, to 10 June.
  [
    '161',
    'Kerria',
    'won 1143 2023-01-01 250',
    'won 1144 2023-01-21 250',
    'won 1145 2023-02-10 250',
    'won 1146 2023-04-11 250',
  ],
  // Notice before the contract ends: leaving, lost with its last day, bought before the end, lost after the end, merged.
  ['162', 'Lotus', 'won 1147 2023-08-01 1000 until=2024-07-31', 'lost 1148 2024-06-10 1000'],
  ['163', 'Mimosa', 'won 1149 2023-07-01 900 until=2024-06-30', 'lost 1150 2024-05-05 900'],
  [
    '164',
    'Narcissus',
    'won 1151 2023-07-01 500 until=2024-06-30',
    'lost 1152 2024-05-06 500',
    'won 1153 2024-06-20 550',
  ],
  ['165', 'Orchid', 'won 1154 2023-06-16 300 until=2024-06-15', 'lost 1155 2024-06-20 300'],
  [
    '166',
    'Peony',
    'won 1156 2023-08-11 700 until=2024-08-10',
    'lost 1157 2024-06-11 650',
    'lost 1158 2024-06-25 -',
  ],
];

/** Deals with no company, several, or no close date: `deal`, then company ids, the primary one with a star. */
export const oddDeals: readonly (readonly [deal: string, ...companyIds: string[]])[] = [
  ['lost 1081 2024-06-05 777'],
  ['won 1082 2024-05-05 99999', '101', '127'],
  ['won 1083 2024-06-05 150', '101', '127*'],
  ['won 1084 - 400', '127'],
  ['lost 1085 - 400', '101'],
];
