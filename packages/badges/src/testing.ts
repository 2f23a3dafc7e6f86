/**
 * Tests for what you write yourself to go with this package.
 *
 * @module
 */
export {
  type IssuedStoreContractOptions,
  issuedStoreContract,
} from './issue/issued-store-contract.js';
export {
  type StatusListStoreContractOptions,
  statusListStoreContract,
} from './status/store-contract.js';
export type { ContractTest, StoreContractOptions } from './testing/contract-test.js';
