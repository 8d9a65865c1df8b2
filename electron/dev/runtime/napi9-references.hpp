// Lets code written for Node-API 10 keep references to primitive values on Node-API 9.
//
// Version 10 allows napi_create_reference for every value, version 9 only for objects, functions and symbols (anything
// else fails, and the caller crashes on the empty reference). Here a primitive is put into a box, the box is
// referenced, and the reference remembered; reading it takes the value out again.
#pragma once
#include <node_api.h>
#include <mutex>
#include <unordered_set>

namespace napi9 {

inline std::mutex& Mutex() {
	static auto* mutex = new std::mutex();
	return *mutex;
}

// Never destroyed: finalizers may still ask at process exit.
inline std::unordered_set<napi_ref>& Boxed() {
	static auto* boxed = new std::unordered_set<napi_ref>();
	return *boxed;
}

inline bool IsBoxed(napi_ref ref) {
	std::lock_guard<std::mutex> lock(Mutex());
	return Boxed().count(ref) != 0;
}

inline napi_status CreateReference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
	napi_valuetype type;
	napi_status status = napi_typeof(env, value, &type);
	if (status != napi_ok) return status;
	if (type == napi_object || type == napi_function || type == napi_symbol) {
		return napi_create_reference(env, value, count, result);
	}
	napi_value box;
	status = napi_create_object(env, &box);
	if (status != napi_ok) return status;
	status = napi_set_named_property(env, box, "value", value);
	if (status != napi_ok) return status;
	status = napi_create_reference(env, box, count, result);
	if (status != napi_ok) return status;
	std::lock_guard<std::mutex> lock(Mutex());
	Boxed().insert(*result);
	return napi_ok;
}

inline napi_status GetReferenceValue(napi_env env, napi_ref ref, napi_value* result) {
	napi_status status = napi_get_reference_value(env, ref, result);
	if (status != napi_ok || *result == nullptr || !IsBoxed(ref)) return status;
	napi_value box = *result;
	return napi_get_named_property(env, box, "value", result);
}

inline napi_status DeleteReference(napi_env env, napi_ref ref) {
	{
		std::lock_guard<std::mutex> lock(Mutex());
		Boxed().erase(ref);
	}
	return napi_delete_reference(env, ref);
}

}  // namespace napi9

#define napi_create_reference napi9::CreateReference
#define napi_get_reference_value napi9::GetReferenceValue
#define napi_delete_reference napi9::DeleteReference
