# plaudit-tokenize, from rows to rows, against word and sentence iteration alone with ICU.
rival icu_ubrk icu-uc icu-i18n

heading "tokenize against ICU" ICU ours faster wanted met
for language in en fr es ru ar zh; do
    case $language in en) wanted='>= 5' ;; fr | es) wanted='>= 3' ;; ru | ar) wanted='>= 2' ;;
        *) wanted='>= 1' ;; esac
    race "$language" "$bench/icu_ubrk $language < $(plain_text $language)" \
        "plaudit-tokenize $(text_rows $language)" "$wanted"
done
