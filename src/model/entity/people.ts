import type { Entity } from '../schema.ts';
import { among, may, must, textOf, userKey, validity } from './field.ts';

const teamKey = must('team_key', 'text', ['Team key', 'Código da equipe', 'Código del equipo']);
const contactKey = must('contact_key', 'text', [
  'Contact key',
  'Código do contato',
  'Código del contacto',
]);

/** A colleague. The key is the same in every source, as a company directory gives it. */
export const user: Entity = {
  id: 'user',
  names: textOf(['User', 'Usuário', 'Usuario']),
  key: ['user_key'],
  account: 'none',
  fields: [
    { ...userKey, required: true },
    must('name', 'text', ['Name', 'Nome', 'Nombre']),
    may('email', 'text', ['E-mail', 'E-mail', 'Correo electrónico']),
    among(may('role', 'text', ['Role', 'Função', 'Función']), [
      'am',
      'csm',
      'sales',
      'support',
      'delivery',
      'manager',
    ]),
    { ...teamKey, required: false },
    may('hire_date', 'date', ['Hired on', 'Admissão', 'Fecha de ingreso']),
    may('end_date', 'date', ['Left on', 'Desligamento', 'Fecha de salida']),
    may('fte', 'decimal', ['Full-time share', 'Fração de jornada', 'Fracción de jornada']),
    may('timezone', 'text', ['Time zone', 'Fuso horário', 'Zona horaria']),
    may('is_active', 'boolean', ['Active', 'Ativo', 'Activo']),
  ],
};

/** A team of colleagues. */
export const team: Entity = {
  id: 'team',
  names: textOf(['Team', 'Equipe', 'Equipo']),
  key: ['team_key'],
  account: 'none',
  fields: [
    teamKey,
    must('name', 'text', ['Name', 'Nome', 'Nombre']),
    may('parent_team_key', 'text', [
      'Parent team key',
      'Código da equipe superior',
      'Código del equipo superior',
    ]),
    may('manager_user_key', 'text', ['Manager key', 'Código do gestor', 'Código del responsable']),
  ],
};

/** A colleague in a team over an interval. */
export const teamMembership: Entity = {
  id: 'team_membership',
  names: textOf(['Team membership', 'Participação na equipe', 'Pertenencia al equipo']),
  key: [],
  account: 'none',
  fields: [{ ...userKey, required: true }, teamKey, ...validity],
};

/** A person at a client. */
export const contact: Entity = {
  id: 'contact',
  names: textOf(['Contact', 'Contato', 'Contacto']),
  key: ['contact_key'],
  account: 'reference',
  fields: [
    contactKey,
    may('name', 'text', ['Name', 'Nome', 'Nombre']),
    may('email', 'text', ['E-mail', 'E-mail', 'Correo electrónico']),
    may('job_title', 'text', ['Job title', 'Cargo', 'Cargo']),
    among(may('seniority', 'text', ['Seniority', 'Senioridade', 'Antigüedad jerárquica']), [
      'c_level',
      'vp',
      'director',
      'manager',
      'staff',
      'unknown',
    ]),
    may('language', 'text', ['Language', 'Idioma', 'Idioma']),
    among(may('status', 'text', ['Status', 'Situação', 'Estado']), ['active', 'left', 'bounced']),
    may('left_at', 'date', ['Left on', 'Saiu em', 'Salió el']),
    may('created_at', 'timestamp', ['Created at', 'Criado em', 'Creado el']),
  ],
};

/** A role of a contact over an interval. */
export const contactRoleHist: Entity = {
  id: 'contact_role_hist',
  names: textOf(['Contact role', 'Papel do contato', 'Rol del contacto']),
  key: [],
  account: 'reference',
  fields: [
    contactKey,
    among(must('role', 'text', ['Role', 'Papel', 'Rol']), [
      'decision_maker',
      'champion',
      'sponsor',
      'billing',
      'user',
      'detractor',
    ]),
    ...validity,
  ],
};
