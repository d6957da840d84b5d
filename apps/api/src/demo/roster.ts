/** Who works at Fennmark Instruments, which makes tide gauges and exists nowhere. `[name, title, level]`, under their manager. */
type Member = readonly [name: string, title: string, level: string];
type TeamInDemo = Readonly<{ lead: Member; members: readonly Member[] }>;
export type DepartmentInDemo = Readonly<{ name: string; location: string; head: Member; teams: readonly TeamInDemo[] }>;

export const departments: readonly DepartmentInDemo[] = [
  {
    name: 'Platform',
    location: 'Bergen',
    head: ['Ingrid Solberg', 'Director of Engineering', 'M3'],
    teams: [
      {
        lead: ['Dana Whitlock', 'Engineering Manager', 'M1'],
        members: [
          ['Mara Velasco', 'Senior Engineer', 'IC4'],
          ['Jonas Weil', 'Engineer II', 'IC3'],
          ['Samuel Oduya', 'Engineer II', 'IC3'],
          ['Piet Hoekstra', 'Senior Engineer', 'IC4'],
          ['Keiko Arai', 'Engineer', 'IC2'],
          ['Oskar Brandt', 'Staff Engineer', 'IC5'],
          ['Amina Sow', 'Engineer', 'IC2'],
          ['Lucía Ferreira', 'Engineer II', 'IC3'],
        ],
      },
      {
        lead: ['Rasmus Lindqvist', 'Engineering Manager', 'M1'],
        members: [
          ['Hanne Dahl', 'Engineer', 'IC2'],
          ['Tomás Aguirre', 'Engineer II', 'IC3'],
          ['Priya Raman', 'Senior Engineer', 'IC4'],
          ['Wei Chen', 'Engineer', 'IC2'],
          ['Fiona Gallagher', 'Staff Engineer', 'IC5'],
          ['Bilal Haddou', 'Associate Engineer', 'IC1'],
          ['Elsa Nygaard', 'Associate Engineer', 'IC1'],
        ],
      },
    ],
  },
  {
    name: 'Firmware',
    location: 'Gdańsk',
    head: ['Agnieszka Nowak', 'Senior Engineering Manager', 'M2'],
    teams: [
      {
        lead: ['Marek Zieliński', 'Engineering Manager', 'M1'],
        members: [
          ['Zofia Kamińska', 'Engineer II', 'IC3'],
          ['Henrik Strand', 'Senior Engineer', 'IC4'],
          ['Olena Kovalenko', 'Engineer', 'IC2'],
          ['Pavel Dvořák', 'Engineer II', 'IC3'],
          ['Sanna Virtanen', 'Associate Engineer', 'IC1'],
          ['Ibrahim Touré', 'Engineer', 'IC2'],
        ],
      },
      {
        lead: ['Greta Lundmark', 'Engineering Manager', 'M1'],
        members: [
          ['Emil Kjær', 'Staff Engineer', 'IC5'],
          ['Nadia Rahmani', 'Engineer II', 'IC3'],
          ['Luca Ferrante', 'Senior Engineer', 'IC4'],
          ['Joanna Wolska', 'Engineer', 'IC2'],
          ['Tariq Aziz', 'Associate Engineer', 'IC1'],
          ['Beatriz Moreno', 'Engineer', 'IC2'],
        ],
      },
    ],
  },
  {
    name: 'Field Operations',
    location: 'Aberdeen',
    head: ['Ruth Ekström', 'Senior Engineering Manager', 'M2'],
    teams: [
      {
        lead: ['Callum Reid', 'Engineering Manager', 'M1'],
        members: [
          ['Eilidh Fraser', 'Engineer II', 'IC3'],
          ['Mateus Carvalho', 'Engineer', 'IC2'],
          ['Anneke de Vries', 'Senior Engineer', 'IC4'],
          ['Kofi Mensah', 'Engineer', 'IC2'],
          ['Sinéad Byrne', 'Associate Engineer', 'IC1'],
          ['Jorge Paredes', 'Engineer II', 'IC3'],
        ],
      },
      {
        lead: ['Lena Hoffmann', 'Engineering Manager', 'M1'],
        members: [
          ['Yusuf Demir', 'Engineer', 'IC2'],
          ['Alma Sandoval', 'Engineer II', 'IC3'],
          ['Dmitri Orlov', 'Senior Engineer', 'IC4'],
          ['Niamh Walsh', 'Associate Engineer', 'IC1'],
          ['Raj Malhotra', 'Engineer', 'IC2'],
          ['Ewa Sikora', 'Engineer II', 'IC3'],
        ],
      },
    ],
  },
  {
    name: 'Quality',
    location: 'Bergen',
    head: ['Signe Aas', 'Senior Engineering Manager', 'M2'],
    teams: [
      {
        lead: ['Víctor Salinas', 'Engineering Manager', 'M1'],
        members: [
          ['Noor Haddad', 'Head of People', 'IC4'],
          ['Astrid Berg', 'Engineer', 'IC2'],
          ['Daniel Okafor', 'Engineer II', 'IC3'],
          ['Mei Tanaka', 'Senior Engineer', 'IC4'],
          ['Rosa Giménez', 'Associate Engineer', 'IC1'],
          ['Håkon Lie', 'Engineer', 'IC2'],
          ['Claire Dubois', 'Engineer II', 'IC3'],
          ['Farah Siddiqui', 'Engineer', 'IC2'],
          ['Lars Holm', 'Engineer II', 'IC3'],
        ],
      },
    ],
  },
];
