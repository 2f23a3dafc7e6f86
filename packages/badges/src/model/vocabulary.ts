// Open Badges 3.0, section B.2 "Enumerations".

export const ACHIEVEMENT_TYPES: ReadonlySet<string> = new Set([
  'Achievement',
  'ApprenticeshipCertificate',
  'Assessment',
  'Assignment',
  'AssociateDegree',
  'Award',
  'BachelorDegree',
  'Badge',
  'Certificate',
  'CertificateOfCompletion',
  'Certification',
  'CoCurricular',
  'CommunityService',
  'Competency',
  'Course',
  'Degree',
  'Diploma',
  'DoctoralDegree',
  'Fieldwork',
  'GeneralEducationDevelopment',
  'JourneymanCertificate',
  'LearningProgram',
  'License',
  'MasterCertificate',
  'MasterDegree',
  'Membership',
  'MicroCredential',
  'ProfessionalDoctorate',
  'QualityAssuranceCredential',
  'ResearchDoctorate',
  'SecondarySchoolDiploma',
]);

export const ALIGNMENT_TARGET_TYPES: ReadonlySet<string> = new Set([
  'CFItem',
  'CFRubric',
  'CFRubricCriterion',
  'CFRubricCriterionLevel',
  'CTDL',
  'ceasn:Competency',
  'ceterms:Credential',
]);

export const IDENTIFIER_TYPES: ReadonlySet<string> = new Set([
  'accountId',
  'emailAddress',
  'identifier',
  'isbn',
  'issn',
  'lisSourcedId',
  'ltiContextId',
  'ltiDeploymentId',
  'ltiPlatformId',
  'ltiToolId',
  'ltiUserId',
  'name',
  'nationalIdentityNumber',
  'oneRosterSourcedId',
  'productId',
  'sisSourcedId',
  'sourcedId',
  'systemId',
  'userName',
]);

export const RESULT_TYPES: ReadonlySet<string> = new Set([
  'GradePointAverage',
  'LetterGrade',
  'Percent',
  'PerformanceLevel',
  'PredictedScore',
  'RawScore',
  'Result',
  'RubricCriterion',
  'RubricCriterionLevel',
  'RubricScore',
  'ScaledScore',
  'Status',
]);

export const RESULT_STATUSES = [
  'Completed',
  'Enrolled',
  'Failed',
  'InProgress',
  'OnHold',
  'Provisional',
  'Withdrew',
] as const;

/** The two names of a badge’s type; both stand for the same IRI. */
export const BADGE_TYPES: ReadonlySet<string> = new Set([
  'AchievementCredential',
  'OpenBadgeCredential',
]);
